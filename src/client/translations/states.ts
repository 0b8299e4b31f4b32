import { l10n, ThemeIcon } from 'vscode';
import type { TranslationEntry, TranslationState } from '../../protocol/index.ts';

/** What is shown of the list. */
export type Filter = 'all' | 'work' | TranslationState;

/** What wants doing first. */
export const states: readonly TranslationState[] = ['unpublished', 'drifted', 'missing', 'none', 'in-sync'];

export const filters: readonly Filter[] = ['work', 'all', ...states];

export function isFilter(value: unknown): value is Filter {
  return filters.some((filter) => filter === value);
}

export function passes({ state }: TranslationEntry, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'work' ? state !== 'none' && state !== 'in-sync' : state === filter;
}

export function filterText(filter: Filter): string {
  if (filter === 'all') return l10n.t('All posts');
  return filter === 'work' ? l10n.t('Translations with something to do') : stateText(filter);
}

export function stateText(state: TranslationState): string {
  switch (state) {
    case 'none':
      return l10n.t('No translation');
    case 'unpublished':
      return l10n.t('Unpublished');
    case 'drifted':
      return l10n.t('Drifted');
    case 'missing':
      return l10n.t('Missing passages');
    case 'in-sync':
      return l10n.t('In sync');
  }
}

/** The state of one translation in words: colours and icons say nothing more. */
export function describe({ state, stale, missing, awaiting, progress }: TranslationEntry): string {
  if (state === 'none' || state === 'in-sync') return stateText(state);
  const parts = [
    ...(state === 'unpublished' ? [stateText(state)] : []),
    ...(stale > 0 ? [l10n.t('drifted: {0}', stale)] : []),
    ...(missing + awaiting > 0 ? [l10n.t('not translated: {0}', missing + awaiting)] : []),
    l10n.t('{0} %', progress),
  ];
  return parts.join(' · ');
}

const icons: Readonly<Record<TranslationState, string>> = {
  none: 'circle-outline',
  unpublished: 'eye-closed',
  drifted: 'warning',
  missing: 'edit',
  'in-sync': 'check',
};

export function iconOf(state: TranslationState): ThemeIcon {
  return new ThemeIcon(icons[state]);
}
