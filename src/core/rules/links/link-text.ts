import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide, and WCAG 2 success criterion 2.4.4. */
export const linkText = defineBlockRule({
  id: 'link-text',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'The text of a link says where it leads.',
  why: 'Screen readers read out links by themselves: a list of "here, here, this" tells nothing. Search engines learn nothing from it either.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Link texts that are fine, in lower case.' },
  },
  messages: ['vague'],
  examples: {
    good: [
      '[API deprecation guide](/docs/reference/using-api/deprecation-guide/)\n',
      'Click <https://example.com>.\n',
      '[this feature gate](/docs/)\n',
      '[![here](a.png)](/docs/)\n',
      '[More about Pods](/docs/)\n',
    ],
    bad: [
      'Find it [⟦here⟧](/docs/).\n',
      '[⟦See here⟧](/docs/) or [⟦this link⟧](/docs/) or [⟦these docs⟧](/docs/).\n',
      'See [⟦this feature⟧](https://example.com).\n',
      '[⟦**here**⟧][x].\n\n[x]: /docs/\n',
      '[⟦click here⟧](/docs/) to [⟦read more⟧](/docs/).\n',
    ],
  },
  trigger: /\b(?:here|this|these|that|link|more|page)\b[^\]\r\n]{0,20}\]/i,
  *checkBlock({ links }, { options }) {
    for (const { kind, text, textSpan: span } of links) {
      if (kind !== 'inline' && kind !== 'reference') continue;
      const shown = text
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(/[.,:;!]+$/, '')
        .toLowerCase();
      if (vague.test(shown) && !options.allowed.includes(shown))
        yield { span, messageId: 'vague', data: { text: shown } };
    }
  },
});

/** A pointing word alone, or with a noun that fits any page. */
const vague =
  /^(?:(?:(?:click|see|look|read|over|found|available|right|from|at) )?here(?: for (?:more|details|more details|more information))?|(?:read |learn |see )?more|link|the link|(?:read |see |check |check out |visit |follow )?(?:this|these|that|those)(?: (?:links?|pages?|docs?|documents?|documentation|posts?|blog|blog posts?|articles?|sites?|websites?|url|features?|guides?|issues?|prs?|pull requests?|keps?|videos?|talks?|one|thread|repos?|repository))?)$/;
