import type { RuleId, TopicMessages } from '../types.ts';

/** Links to other sites, as their hosts answered. */
export const external: TopicMessages<Extract<RuleId, `external-${string}`>> = {
  'external-broken': {
    status: '`{url}` 的应答为 {status}，应为存在的网页',
    loop: '`{url}` 的重定向循环往复，应为存在的网页',
  },
  'external-moved': {
    moved: '`{url}` 已永久迁移，应为 `{to}`',
    'fix-target': '将地址改为 {to}',
  },
  'external-unknown': {
    closed: '`{url}` 的应答为 {status}，应为网页：该主机可能只应答真人访问，因此情况未知',
    busy: '`{url}` 的主机不再接受更多询问，应有应答：情况未知',
    trouble: '`{url}` 的应答为 {status}，应为网页：主机自身有故障，因此情况未知',
    'time-out': '`{url}` 的主机没有及时应答，应有应答：情况未知',
    'no-host': '域名服务找不到 `{url}` 的主机，应为存在的主机：情况未知',
    certificate: '`{url}` 的主机证书或加密有问题，应为可信的证书：情况未知',
    refused: '`{url}` 的主机拒绝连接，应有应答：情况未知',
    'cut-off': '`{url}` 的连接中断，应有应答：情况未知',
    private: '`{url}` 属于本机或私有网络，应为读者能访问的地址：未曾询问',
  },
};
