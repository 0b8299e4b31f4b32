import { analyse } from '../core/analyse.ts';
import type { Post } from '../core/post/types.ts';
import type { Facts } from '../core/rules/facts.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Settings } from '../core/rules/settings.ts';
import { bugReport, type Log } from './guard.ts';

/** Findings of a post under facts and settings; the same three values give the same result without work. */
export interface Analyses {
  of(uri: string, post: Post, facts: Facts, settings: Settings): readonly Finding[];
  forget(uri: string): void;
}

/** A rule that throws is logged, once for each rule and message, and the others still speak. */
export function createAnalyses(log: Log): Analyses {
  const kept = new Map<string, Kept>();
  const logged = new Set<string>();
  return {
    of(uri, post, facts, settings) {
      const last = kept.get(uri);
      if (last !== undefined && last.post === post && last.settings === settings && same(last.facts, facts))
        return last.findings;
      const { findings, failures } = analyse(post, facts, settings);
      for (const { rule, error } of failures) {
        const key = `${rule} ${String(error)}`;
        if (!logged.has(key)) log.error(bugReport(`Rule ${rule} on ${uri}`, error));
        logged.add(key);
      }
      kept.set(uri, { post, facts, settings, findings });
      return findings;
    },
    forget: (uri) => void kept.delete(uri),
  };
}

interface Kept {
  readonly post: Post;
  readonly facts: Facts;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

function same(a: Facts, b: Facts): boolean {
  return (
    a.today === b.today &&
    a.keps === b.keps &&
    a.original === b.original &&
    a.gates === b.gates &&
    a.site === b.site &&
    a.external === b.external
  );
}
