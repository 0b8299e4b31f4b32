import { parameter } from '../post/shortcodes/parameter.ts';
import type { Shortcode } from '../post/types.ts';
import type { SiteLabels } from './labels.ts';

/** How a paired shortcode is framed: the ending of a class name. */
export function toneOf(tag: Shortcode): string {
  if (tag.name === 'note' || tag.name === 'caution' || tag.name === 'warning') return tag.name;
  if (tag.name === 'alert' || tag.name === 'pageinfo') return ALERT_TONES.get(parameter(tag, 'color')) ?? 'info';
  return QUIET.has(tag.name) ? 'group' : 'unknown';
}

const ALERT_TONES: ReadonlyMap<string, string> = new Map([
  ['primary', 'note'],
  ['info', 'note'],
  ['warning', 'caution'],
  ['danger', 'warning'],
]);

const QUIET: ReadonlySet<string> = new Set(['table', 'tabs', 'tab', 'details']);

/** What stands above the text of a paired shortcode; '' for nothing. */
export function labelOf(tag: Shortcode, labels: SiteLabels): string {
  switch (tag.name) {
    case 'note':
    case 'caution':
    case 'warning':
      return labels[tag.name];
    case 'alert':
      return parameter(tag, 'title');
    case 'pageinfo':
      return '';
    case 'details':
      return parameter(tag, 'summary', 0) || tag.name;
    case 'table':
      return parameter(tag, 'caption');
    case 'tabs':
    case 'tab':
      return parameter(tag, 'name', 0);
    default:
      return tag.name;
  }
}

/** The text of `feature-state`: release, state and gate, as far as they are given. */
export function featureStateText(tag: Shortcode): string {
  const version = parameter(tag, 'for_k8s_version');
  const state = parameter(tag, 'state');
  return [version && `Kubernetes ${version}`, state && `[${state}]`, parameter(tag, 'feature_gate_name')]
    .filter((part) => part !== '')
    .join(' ');
}

/** An escaped tag as Hugo prints it: without the comment marks inside the braces. */
export function unescaped(source: string): string {
  return source.replace(/^(\{\{[<%])\/\*/u, '$1').replace(/\*\/([>%]\}\})$/u, '$1');
}
