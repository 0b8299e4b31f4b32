/*
 * All of the command line that needs the analysis, in one piece to read: apart its parts would share many small files, which takes longer to read than what they leave out.
 */
export { checkSources } from './check/check-sources.ts';
export { serveChecks } from './check/worker.ts';
export { align } from './commands/align.ts';
export { drift } from './commands/drift.ts';
export { keps } from './commands/keps.ts';
export { listRules } from './commands/rules.ts';
export { translate } from './commands/translate.ts';
