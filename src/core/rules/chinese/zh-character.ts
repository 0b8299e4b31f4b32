import { proseOf } from '../../post/prose.ts';
import { wrongCharacters, wrongCharactersIn } from '../../words/zh-characters.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

export const zhCharacter = defineBlockRule({
  id: 'zh-character',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'No Chinese word is written with another character of the same sound or look.',
  why: 'Readers stumble over such words, and searching does not find them.',
  options: {},
  messages: ['character', 'fix-character'],
  examples: {
    good: [
      chinese('想象这样一种场景：以经济的方式，在登陆月球之前作为备选。\n'),
      chinese('`登陆` 写作“登录”。既使用来自已有集群的令牌，自己经常这样做为什么不行？\n'),
    ],
    bad: [
      chinese('⟦登陆⟧服务⟦帐号⟧，⟦做为⟧管理员。\n', '登录服务账号，作为管理员。\n'),
      chinese('容器⟦己经⟧⟦布署⟧，⟦镜象⟧也在。\n', '容器已经部署，镜像也在。\n'),
    ],
  },
  trigger: wrongCharacters,
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      for (const { found, at, right } of wrongCharactersIn(text)) {
        const span = { start: start + at, end: start + at + found.length };
        yield {
          span,
          messageId: 'character',
          data: { found, expected: right },
          fixes: [{ titleId: 'fix-character', data: { expected: right }, edits: [{ span, text: right }], safe: true }],
        };
      }
    }
  },
});
