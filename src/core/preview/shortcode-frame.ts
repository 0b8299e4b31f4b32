import type { ElementContent } from 'hast';
import type { Shortcode } from '../post/types.ts';
import type { SiteLabels } from './labels.ts';
import { classes, element } from './node.ts';
import { labelOf, toneOf } from './shortcode-words.ts';

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
