import type { ElementContent } from 'hast';
import { parameter } from '../post/shortcodes/parameter.ts';
import type { Shortcode } from '../post/types.ts';
import type { SiteLabels } from './labels.ts';
import { classes, element } from './node.ts';

/** A paired shortcode around a passage. The pair may lie in several rows: each shows its part of the frame. */
export interface Frame {
  readonly tag: Shortcode;
  /** The opening tag lies in this passage. */
  readonly starts: boolean;
  /** The closing tag lies in this passage. */
  readonly ends: boolean;
}

/** The passage inside its part of the frame, with the frame's label where it starts. */
export function framed(frame: Frame, labels: SiteLabels, children: readonly ElementContent[]): ElementContent {
  const edges = [frame.starts && 'sg-starts', frame.ends && 'sg-ends'] as const;
  const label = frame.starts ? labelOf(frame.tag, labels) : '';
  const head = label === '' ? [] : [element('p', classes('sg-box-label'), label)];
  return element('div', classes('sg-box', `sg-${toneOf(frame.tag)}`, ...edges), ...head, ...children);
}

function toneOf(tag: Shortcode): string {
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

function labelOf(tag: Shortcode, labels: SiteLabels): string {
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
