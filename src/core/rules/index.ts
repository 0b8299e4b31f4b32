import { zhAddress } from './chinese/zh-address.ts';
import { zhBlank } from './chinese/zh-blank.ts';
import { zhBracket } from './chinese/zh-bracket.ts';
import { zhCase } from './chinese/zh-case.ts';
import { zhCharacter } from './chinese/zh-character.ts';
import { zhDoubledWord } from './chinese/zh-doubled-word.ts';
import { zhEmphasis } from './chinese/zh-emphasis.ts';
import { zhHeadingAnchor } from './chinese/zh-heading-anchor.ts';
import { zhLineBreak } from './chinese/zh-line-break.ts';
import { zhPunctuation } from './chinese/zh-punctuation.ts';
import { zhQuote } from './chinese/zh-quote.ts';
import { zhSpacing } from './chinese/zh-spacing.ts';
import { zhTerm } from './chinese/zh-term.ts';
import { externalBroken } from './external/external-broken.ts';
import { externalMoved } from './external/external-moved.ts';
import { externalUnknown } from './external/external-unknown.ts';
import { announcementAuthor } from './front-matter/announcement-author.ts';
import { announcementBlock } from './front-matter/announcement-block.ts';
import { announcementEvergreen } from './front-matter/announcement-evergreen.ts';
import { authorSeparator } from './front-matter/author-separator.ts';
import { bylineInBody } from './front-matter/byline-in-body.ts';
import { canonicalUrl } from './front-matter/canonical-url.ts';
import { draftDate } from './front-matter/draft-date.ts';
import { frontMatterDate } from './front-matter/front-matter-date.ts';
import { frontMatterDateName } from './front-matter/front-matter-date-name.ts';
import { frontMatterDateZone } from './front-matter/front-matter-date-zone.ts';
import { frontMatterKey } from './front-matter/front-matter-key.ts';
import { frontMatterLayout } from './front-matter/front-matter-layout.ts';
import { frontMatterRequired } from './front-matter/front-matter-required.ts';
import { frontMatterSlug } from './front-matter/front-matter-slug.ts';
import { frontMatterSyntax } from './front-matter/front-matter-syntax.ts';
import { frontMatterType } from './front-matter/front-matter-type.ts';
import { titlePrefix } from './front-matter/title-prefix.ts';
import { kepAttribution } from './kep/kep-attribution.ts';
import { kepDuplicate } from './kep/kep-duplicate.ts';
import { kepHistory } from './kep/kep-history.ts';
import { kepLinkForm } from './kep/kep-link-form.ts';
import { kepLinkNumber } from './kep/kep-link-number.ts';
import { kepMissingFromList } from './kep/kep-missing-from-list.ts';
import { kepNotListed } from './kep/kep-not-listed.ts';
import { kepStage } from './kep/kep-stage.ts';
import { kepWithdrawn } from './kep/kep-withdrawn.ts';
import { linkAbsolute } from './links/link-absolute.ts';
import { linkHost } from './links/link-host.ts';
import { linkHttp } from './links/link-http.ts';
import { linkPublished } from './links/link-published.ts';
import { linkReleasePath } from './links/link-release-path.ts';
import { linkSyntax } from './links/link-syntax.ts';
import { linkText } from './links/link-text.ts';
import { linkWrapped } from './links/link-wrapped.ts';
import { suppression } from './meta/suppression.ts';
import { releaseCountClaims } from './release/release-count-claims.ts';
import { releaseCountList } from './release/release-count-list.ts';
import { releaseCountSum } from './release/release-count-sum.ts';
import { releaseDuration } from './release/release-duration.ts';
import { releaseVersion } from './release/release-version.ts';
import { versionForm } from './release/version-form.ts';
import { versionStyle } from './release/version-style.ts';
import { weekdayDate } from './release/weekday-date.ts';
import { shortcodeMarks } from './shortcodes/shortcode-marks.ts';
import { shortcodeUnclosed } from './shortcodes/shortcode-unclosed.ts';
import { duplicateUrl } from './site/duplicate-url.ts';
import { featureGateName } from './site/feature-gate-name.ts';
import { glossaryTerm } from './site/glossary-term.ts';
import { imageAlt } from './site/image-alt.ts';
import { imagePath } from './site/image-path.ts';
import { linkAnchor } from './site/link-anchor.ts';
import { linkDraft } from './site/link-draft.ts';
import { linkLocale } from './site/link-locale.ts';
import { linkPage } from './site/link-page.ts';
import { linkRedirect } from './site/link-redirect.ts';
import { orphanBundleFile } from './site/orphan-bundle-file.ts';
import { shortcodeDelimiter } from './site/shortcode-delimiter.ts';
import { shortcodeParameter } from './site/shortcode-parameter.ts';
import { shortcodeUnknown } from './site/shortcode-unknown.ts';
import { boldHeading } from './structure/bold-heading.ts';
import { codeLanguage } from './structure/code-language.ts';
import { codePrompt } from './structure/code-prompt.ts';
import { converterResidue } from './structure/converter-residue.ts';
import { figureAlt } from './structure/figure-alt.ts';
import { headingCase } from './structure/heading-case.ts';
import { headingDuplicate } from './structure/heading-duplicate.ts';
import { headingEmpty } from './structure/heading-empty.ts';
import { headingLevel } from './structure/heading-level.ts';
import { headingLink } from './structure/heading-link.ts';
import { headingSpace } from './structure/heading-space.ts';
import { inlineCode } from './structure/inline-code.ts';
import { invisibleCharacter } from './structure/invisible-character.ts';
import { listBullet } from './structure/list-bullet.ts';
import { needlessEscape } from './structure/needless-escape.ts';
import { noBreakSpace } from './structure/no-break-space.ts';
import { tableShape } from './structure/table-shape.ts';
import { trailingSpace } from './structure/trailing-space.ts';
import { unbalancedBracket } from './structure/unbalanced-bracket.ts';
import { unrenderedEmphasis } from './structure/unrendered-emphasis.ts';
import { translationCode } from './translation/translation-code.ts';
import { translationComment } from './translation/translation-comment.ts';
import { translationDrift } from './translation/translation-drift.ts';
import { translationHeading } from './translation/translation-heading.ts';
import { translationLink } from './translation/translation-link.ts';
import { translationMetadata } from './translation/translation-metadata.ts';
import { translationMissing } from './translation/translation-missing.ts';
import { translationNumber } from './translation/translation-number.ts';
import { translationOrder } from './translation/translation-order.ts';
import { translationShortcode } from './translation/translation-shortcode.ts';
import { translationUntranslated } from './translation/translation-untranslated.ts';
import { apiField } from './words/api-field.ts';
import { apiKind } from './words/api-kind.ts';
import { apiVersion } from './words/api-version.ts';
import { article } from './words/article.ts';
import { chattyContraction } from './words/chatty-contraction.ts';
import { confusedWord } from './words/confused-word.ts';
import { doubledWord } from './words/doubled-word.ts';
import { firstPerson } from './words/first-person.ts';
import { futureTense } from './words/future-tense.ts';
import { gateName } from './words/gate-name.ts';
import { idiom } from './words/idiom.ts';
import { kubernetesTerm } from './words/kubernetes-term.ts';
import { latinAbbreviation } from './words/latin-abbreviation.ts';
import { markSpace } from './words/mark-space.ts';
import { minimisingWord } from './words/minimising-word.ts';
import { phrasalVerb } from './words/phrasal-verb.ts';
import { placeholder } from './words/placeholder.ts';
import { politePlease } from './words/polite-please.ts';
import { productName } from './words/product-name.ts';
import { sigName } from './words/sig-name.ts';
import { spelling } from './words/spelling.ts';
import { timeWord } from './words/time-word.ts';
import { wordChoice } from './words/word-choice.ts';

/** Every rule, in the order of documentation: facts first, then front matter, links, structure, words, translation, Chinese. */
export const rules = [
  releaseCountSum,
  releaseCountList,
  releaseCountClaims,
  releaseVersion,
  releaseDuration,
  versionForm,
  versionStyle,
  weekdayDate,
  kepStage,
  kepDuplicate,
  kepWithdrawn,
  kepMissingFromList,
  kepNotListed,
  kepLinkNumber,
  kepLinkForm,
  kepAttribution,
  kepHistory,
  frontMatterSyntax,
  frontMatterKey,
  frontMatterDate,
  frontMatterRequired,
  frontMatterType,
  frontMatterLayout,
  frontMatterSlug,
  frontMatterDateName,
  frontMatterDateZone,
  draftDate,
  canonicalUrl,
  authorSeparator,
  bylineInBody,
  announcementEvergreen,
  announcementAuthor,
  announcementBlock,
  titlePrefix,
  linkSyntax,
  linkAbsolute,
  linkHost,
  linkReleasePath,
  linkText,
  linkPublished,
  linkHttp,
  linkWrapped,
  linkPage,
  linkAnchor,
  linkRedirect,
  linkLocale,
  linkDraft,
  externalBroken,
  externalMoved,
  externalUnknown,
  duplicateUrl,
  imagePath,
  imageAlt,
  orphanBundleFile,
  headingLevel,
  headingSpace,
  shortcodeUnclosed,
  shortcodeMarks,
  shortcodeUnknown,
  shortcodeParameter,
  shortcodeDelimiter,
  glossaryTerm,
  featureGateName,
  invisibleCharacter,
  noBreakSpace,
  figureAlt,
  headingDuplicate,
  headingEmpty,
  headingLink,
  headingCase,
  boldHeading,
  listBullet,
  codeLanguage,
  codePrompt,
  inlineCode,
  unbalancedBracket,
  unrenderedEmphasis,
  converterResidue,
  needlessEscape,
  tableShape,
  trailingSpace,
  placeholder,
  doubledWord,
  apiField,
  gateName,
  spelling,
  article,
  confusedWord,
  phrasalVerb,
  markSpace,
  kubernetesTerm,
  productName,
  sigName,
  apiKind,
  apiVersion,
  latinAbbreviation,
  wordChoice,
  politePlease,
  minimisingWord,
  timeWord,
  futureTense,
  firstPerson,
  chattyContraction,
  idiom,
  translationMetadata,
  translationDrift,
  translationMissing,
  translationHeading,
  translationLink,
  translationCode,
  translationNumber,
  translationShortcode,
  translationUntranslated,
  translationComment,
  translationOrder,
  zhSpacing,
  zhBlank,
  zhPunctuation,
  zhBracket,
  zhQuote,
  zhLineBreak,
  zhDoubledWord,
  zhCharacter,
  zhEmphasis,
  zhAddress,
  zhCase,
  zhHeadingAnchor,
  zhTerm,
  suppression,
] as const;
