/** A word of the original and how the Chinese site says it. */
export interface Term {
  /** Words or groups of words of which the original must hold one, in small letters. */
  readonly english: readonly string[];
  readonly avoid: string;
  readonly prefer: string;
}

/**
 * What reviewers of the Chinese site of Kubernetes changed again and again (its history since 2022), as far as it went one way. Words that are
 * right in other senses are told apart by the original.
 */
export const chineseTerms: readonly Term[] = [
  { english: ['image', 'images'], avoid: '映像', prefer: '镜像' },
  { english: ['image', 'images'], avoid: '镜象', prefer: '镜像' },
  { english: ['registry', 'registries'], avoid: '注册表', prefer: '仓库' },
  { english: ['selector', 'selectors'], avoid: '选择器', prefer: '选择算符' },
  { english: ['drain', 'drained', 'drains', 'node draining'], avoid: '排空', prefer: '腾空' },
  { english: ['probe', 'probes'], avoid: '探测器', prefer: '探针' },
  { english: ['credential', 'credentials'], avoid: '凭证', prefer: '凭据' },
  { english: ['template', 'templates'], avoid: '模版', prefer: '模板' },
  { english: ['serviceaccount', 'service account', 'service accounts'], avoid: '帐户', prefer: '账号' },
  { english: ['serviceaccount', 'service account', 'service accounts'], avoid: '账户', prefer: '账号' },
  { english: ['serviceaccount', 'service account', 'service accounts'], avoid: '帐号', prefer: '账号' },
  {
    english: [
      'persistentvolumeclaim',
      'persistentvolumeclaims',
      'pvc',
      'pvcs',
      'volume claim',
      'volume claims',
      'resourceclaim',
    ],
    avoid: '声明',
    prefer: '申领',
  },
  { english: ['federation', 'federated'], avoid: '联合', prefer: '联邦' },
  { english: ['init'], avoid: '初始化容器', prefer: 'Init 容器' },
];
