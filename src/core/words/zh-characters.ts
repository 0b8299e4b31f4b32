import { allMatches } from '../text/all-matches.ts';

/*
 * Chinese words that are often typed with another character of the same sound or look, `wrong>right`. Only those that are no word, and no part of two words side by side;
 * what must not stand beside them, as 自 in 自己经常, is in `(?<!…)` and `(?!…)`. Standard: 《现代汉语词典》.
 */
const pairs = `帐号>账号 帐户>账户 帐单>账单 帐目>账目 对帐(?![户号单目])>对账 记帐>记账 付帐>付账 (?<![叫称当看样么此来要])做为(?![什何了])>作为
  登陆(?![月火地点舰作战])>登录 (?<!可)既使(?![用得其人命])>即使 (?<!立|随|当)即然(?!后)>既然 (?<![自知])己经>已经
  (?<![来出取源读拷])自已(?![经有知被完部发存启注安建配过关弃停])>自己 而己(?=[。，；！]|$)>而已 布署(?!名)>部署 部暑>部署 布暑>部署 按装(?![配箱载])>安装 复盖(?![章上])>覆盖
  拷备>拷贝 阀值>阈值 侯选>候选 等侯>等候 时侯>时候 辩别>辨别 分辩率>分辨率 (?<![想现对抽印景迹气图形表大镜征])象这样>像这样 好象(?!征)>好像 (?<![唯之统单同])一但>一旦
  那怕>哪怕 下栽(?!树)>下载 加栽>加载 挂栽>挂载 卸栽>卸载 负栽>负载 配制文件>配置文件 陪置>配置 兼荣>兼容 迭带>迭代 叠代(?![码理])>迭代 宣染>渲染 屏闭>屏蔽 反溃>反馈
  返馈>反馈 甚致>甚至 规犯>规范 一至性>一致性 申缩>伸缩 集裙>集群 溶器>容器 命今(?![天后年日])>命令 今牌>令牌 (?<!包)含盖>涵盖 祥细>详细 祥情>详情 竟争(?![取吵论])>竞争
  松驰>松弛 驱遂>驱逐 镜象>镜像 图象>图像 影象>影像 录象>录像 摄象>摄像 抽像(?!素)>抽象 印像>印象 迹像>迹象 截止目前>截至目前 缺醒>缺省`;

const rights = new Map<string, string>();
const wrongs: string[] = [];
for (const pair of pairs.split(/\s+/)) {
  const at = pair.lastIndexOf('>');
  const [wrong, right] = [pair.slice(0, at), pair.slice(at + 1)];
  wrongs.push(wrong);
  rights.set(wrong.replaceAll(/\(\?[^)]*\)/g, ''), right);
}

export const wrongCharacters = new RegExp(wrongs.join('|'), 'u');

const everywhere = new RegExp(wrongCharacters, 'gu');

/** The wrong words of a text, in order of place. */
export function wrongCharactersIn(
  text: string,
): readonly { readonly found: string; readonly at: number; readonly right: string }[] {
  return allMatches(text, everywhere).map(({ 0: found, index }) => ({
    found,
    at: index,
    right: rights.get(found) ?? found,
  }));
}
