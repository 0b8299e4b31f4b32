import assert from 'node:assert/strict';
import { it } from 'node:test';
import { evidentLanguage } from '../../../src/core/post/code-language.ts';

const cases: readonly (readonly [string, string | undefined])[] = [
  ['apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n', 'yaml'],
  ['kubectl apply -f a.yaml\n# then\nkubectl get pods \\\n  -o wide\n', 'shell'],
  ['$ kubectl get pods\nNAME READY\n', 'console'],
  ['{\n  "kind": "Pod"\n}\n', 'json'],
  ['package main\n\nfunc main() {\n}\n', 'go'],
  ['#!/bin/bash\nset -e\n', 'shell'],
  ['NAME   READY\na      1/1\n', undefined],
  ['kind of output: a line\n', undefined],
  ['kubectl get pods\nNAME   READY\n', undefined],
  ['', undefined],
];

for (const [code, language] of cases) {
  it(`${JSON.stringify(code)} is ${language ?? 'not evident'}`, () => assert.equal(evidentLanguage(code), language));
}
