import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every Markdown file below the folders. */
export function markdownBelow(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}
