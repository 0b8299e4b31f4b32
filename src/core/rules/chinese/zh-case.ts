import { type Atom, atomsOf } from '../../post/adjacent.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { isFullWidthMark, isHan } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** The site's style guide: names of API kinds are written as the API writes them. */
export const zhCase = defineBlockRule({
  id: 'zh-case',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'Names of API kinds in Chinese text have their capitals, and no plural.',
  why: 'Chinese keeps the name of the kind, `Pod`, where English has a common noun; small letters look like a command or a value.',
  options: {},
  messages: ['lower', 'fix-case'],
  examples: {
    good: [chinese('一个 Pod、`pod` 与 pod-name，以及 my.pod 和 kubectl get pods 命令。\n')],
    bad: [
      chinese('运行一个 ⟦pod⟧，并删除 ⟦pods⟧。\n', '运行一个 Pod，并删除 Pod。\n'),
      chinese('在 ⟦kubernetes⟧ 中的⟦configmap⟧里\n', '在 Kubernetes 中的ConfigMap里\n'),
    ],
  },
  trigger: /pod|kubernetes|set|configmap|cronjob|deployment/,
  *checkBlock(block) {
    for (const run of visibleRuns(block)) {
      const atoms = atomsOf(run, block.source);
      for (let from = 0; from < atoms.length; from++) {
        if (!isWord(atoms[from])) continue;
        let to = from + 1;
        while (isWord(atoms[to]) && atoms[to]?.start === atoms[to - 1]?.end) to++;
        const found = atoms
          .slice(from, to)
          .map(({ character }) => character)
          .join('');
        const expected = NAMES[found];
        const start = atoms[from]?.start ?? 0;
        const span = { start, end: atoms[to - 1]?.end ?? start };
        if (expected !== undefined && inChinese(beside(atoms, from, -1), beside(atoms, to - 1, 1))) {
          const fixes = [
            { titleId: 'fix-case', data: { expected }, edits: [{ span, text: expected }], safe: true },
          ] as const;
          yield { span, messageId: 'lower', data: { found, expected }, fixes };
        }
        from = to;
      }
    }
  },
});

const NAMES: Readonly<Record<string, string>> = {
  pod: 'Pod',
  pods: 'Pod',
  kubernetes: 'Kubernetes',
  deployment: 'Deployment',
  deployments: 'Deployment',
  statefulset: 'StatefulSet',
  statefulsets: 'StatefulSet',
  daemonset: 'DaemonSet',
  daemonsets: 'DaemonSet',
  replicaset: 'ReplicaSet',
  replicasets: 'ReplicaSet',
  configmap: 'ConfigMap',
  configmaps: 'ConfigMap',
  cronjob: 'CronJob',
  cronjobs: 'CronJob',
};

/** Letters, and what makes a longer name of them. */
function isWord(atom: Atom | undefined): boolean {
  return atom?.kind === 'text' && /^[\p{Script=Latin}\p{Nd}_./=:@#$-]$/u.test(atom.character);
}

/** The next atom that is no blank, if it is at most one blank away. */
function beside(atoms: readonly Atom[], index: number, step: 1 | -1): Atom | undefined {
  const next = atoms[index + step];
  return next?.character === ' ' ? atoms[index + 2 * step] : next;
}

/** A Chinese character on one side, and nothing but Chinese on the other. */
function inChinese(before: Atom | undefined, after: Atom | undefined): boolean {
  const sides = [before, after];
  return (
    sides.some((side) => side !== undefined && isHan(side.character)) &&
    sides.every((side) => side === undefined || isHan(side.character) || isFullWidthMark(side.character))
  );
}
