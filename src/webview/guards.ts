import {
  type DiagramLook,
  type PreviewKep,
  type RemoteImages,
  rowActions,
  type ToWebview,
  type WebviewFinding,
  type WebviewStrings,
  webviewTexts,
} from '../protocol/index.ts';
import { isCount, isModel, isSide, isUpdate } from './guards-model.ts';
import { isList, isRecord } from './shapes.ts';

/** Whether what arrived is a message of the extension, whole and in shape. Other scripts of a webview's frame post messages too. */
export function isToWebview(value: unknown): value is ToWebview {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'model':
      return isModel(value.model) && isStrings(value.strings) && (value.remote === undefined || isRemote(value.remote));
    case 'update':
      return isUpdate(value.update);
    case 'findings':
      return isSide(value.side) && isList(value.findings, isFinding);
    case 'keps':
      return isList(value.keps, isKep);
    case 'scroll':
      return isSide(value.side) && isCount(value.line) && (value.reason === 'top' || value.reason === 'caret');
    case 'draw':
      return isCount(value.request) && isList(value.sources, isText) && isList(value.looks, isLook);
    case 'command':
      return typeof value.command === 'string' && COMMANDS.has(value.command);
    default:
      return false;
  }
}

const COMMANDS: ReadonlySet<string> = new Set(['next', 'previous', 'filter', 'swap', ...rowActions]);
const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'info', 'hint']);

function isFinding(value: unknown): value is WebviewFinding {
  return (
    isRecord(value) &&
    isCount(value.line) &&
    SEVERITIES.has(value.severity) &&
    typeof value.rule === 'string' &&
    typeof value.message === 'string' &&
    typeof value.fixable === 'boolean'
  );
}

function isLook(value: unknown): value is DiagramLook {
  if (!isRecord(value) || typeof value.fontFamily !== 'string' || !isRecord(value.colours)) return false;
  const { dark, series, ...others } = value.colours;
  return (
    typeof dark === 'boolean' && isList(series, isText) && COLOURS.every((name) => typeof others[name] === 'string')
  );
}

const COLOURS = ['background', 'text', 'quiet', 'surface', 'border', 'note'];

const isText = (value: unknown) => typeof value === 'string';

function isKep(value: unknown): value is PreviewKep {
  return isRecord(value) && isCount(value.number) && typeof value.badge === 'string' && typeof value.card === 'string';
}

function isRemote(value: unknown): value is RemoteImages {
  return (
    isRecord(value) && typeof value.all === 'boolean' && typeof value.ask === 'boolean' && isList(value.hosts, isText)
  );
}

function isStrings(value: unknown): value is WebviewStrings {
  return isRecord(value) && webviewTexts.every((name) => typeof value[name] === 'string');
}
