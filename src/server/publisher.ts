import type { Diagnostic } from 'vscode-languageserver';
import { type Finding, severities } from '../core/rules/finding.ts';
import { isHeldBack, wordBeingTyped } from './calm.ts';
import { createCalmTimers } from './calm-timers.ts';
import type { OpenDocument } from './documents.ts';

/** Tells the editor what was found, and keeps quiet about the word that is being typed. */
export interface Publisher {
  publish(document: OpenDocument, findings: readonly Finding[], render: (finding: Finding) => Diagnostic): void;
  /** Takes back what was said of the document. */
  clear(uri: string): void;
}

export interface PublisherHost {
  send(params: { readonly uri: string; readonly version?: number; readonly diagnostics: Diagnostic[] }): void;
  /** The document was left alone for a while: what was held back can be told. */
  calm(uri: string): void;
}

/** Milliseconds without a change after which a word counts as finished. */
export const CALM = 1000;

export function createPublisher({ send, calm }: PublisherHost): Publisher {
  const timers = createCalmTimers(calm, CALM);
  const told = new Map<string, Told>();
  return {
    publish(document, findings, render) {
      const { uri, version, text, typing } = document;
      const word = typing === undefined || timers.isReleased(uri, version) ? undefined : wordBeingTyped(text, typing);
      const said = word === undefined ? findings : findings.filter((finding) => !isHeldBack(finding, word, text));
      if (said.length < findings.length) timers.start(uri, version);
      // More was learnt that changes nothing: the editor has all of it.
      const last = told.get(uri);
      if (last?.version === version && last.findings === findings && last.said === said.length) return;
      told.set(uri, { version, findings, said: said.length });
      send({ uri, version, diagnostics: mostImportant(said).map(render) });
    },
    clear(uri) {
      timers.forget(uri);
      if (told.delete(uri)) send({ uri, diagnostics: [] });
    },
  };
}

/** What was told of a document last: how many of the findings of which version. */
interface Told {
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly said: number;
}

/** No editor shows more of one document, and a damaged file of megabytes may have a hundred thousand. The status counts them all. */
const MOST = 1000;

function mostImportant(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const rank = (finding: Finding) => severities.indexOf(finding.severity);
  return [...findings].sort((a, b) => rank(b) - rank(a)).slice(0, MOST);
}
