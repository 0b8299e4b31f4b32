import type { InitializationOptions } from '../protocol/index.ts';

/** What came with `initialize`, checked: editors other than ours send nothing or something else. */
export function readInitializationOptions(raw: unknown): Partial<InitializationOptions> {
  if (typeof raw !== 'object' || raw === null) return {};
  const given = raw as Readonly<Record<string, unknown>>;
  const { catalogue, refreshedCatalogue, locale, files, today, settings, vscode, storage, tellsShown } = given;
  return {
    ...(typeof catalogue === 'string' && { catalogue }),
    ...(typeof refreshedCatalogue === 'string' && { refreshedCatalogue }),
    ...(typeof locale === 'string' && { locale }),
    ...((files === 'node' || files === 'client') && { files }),
    ...(typeof today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(today) && { today }),
    ...(settings !== undefined && { settings }),
    ...(typeof storage === 'string' && { storage }),
    ...(vscode === true && { vscode }),
    ...(tellsShown === true && { tellsShown }),
  };
}
