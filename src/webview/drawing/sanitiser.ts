import real, { type Config } from 'dompurify';
import { hidden, shown } from './hidden-style.ts';

/** Stands in for DOMPurify in the drawing file: the same, but style attributes do not break the page's policy while a text is parsed. Of text only, which is what mermaid gives it. */
const sanitiser: typeof real = Object.assign(Object.create(real), {
  sanitize: (text: string, config?: Config) => shown(String(real.sanitize(hidden(text), config ?? {}))),
});
export default sanitiser;
