import { defineBlockRule } from '../rule.ts';

export const linkHttp = defineBlockRule({
  id: 'link-http',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Links use `https`.',
  why: 'Nearly every host answers over `https` today; the plain address costs a redirect and may be read and changed on the way.',
  options: {},
  messages: ['plain', 'fix-https'],
  examples: {
    good: [
      '[a](https://example.com)\n',
      '[b](http://localhost:8080/) and [c](http://10.0.0.1/)\n',
      '[d](http://my-service.default.svc/)\n',
    ],
    bad: [{ text: '[a](⟦http⟧://example.com/x)\n', fixed: '[a](https://example.com/x)\n' }],
  },
  trigger: /http:\/\//i,
  *checkBlock({ links, definitions, source }) {
    const places = [...links.filter(({ kind }) => kind === 'inline' || kind === 'html'), ...definitions];
    for (const { urlSpan } of places) {
      const written = source.slice(urlSpan.start, urlSpan.end);
      const host = /^http:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#]|$)/i.exec(written)?.[1];
      if (host === undefined || /^[\d.]+$|\.(?:local|svc|internal|test|localhost|cluster)$|\.svc\./i.test(host))
        continue;
      const span = { start: urlSpan.start, end: urlSpan.start + 'http'.length };
      // Whether the host answers there only the network tells.
      const edits = [{ span, text: 'https' }];
      yield { span, messageId: 'plain', data: { host }, fixes: [{ titleId: 'fix-https', edits, safe: false }] };
    }
  },
});
