import { zhPunctuation } from './chinese/zh-punctuation.ts';
import { zhSpacing } from './chinese/zh-spacing.ts';
import { frontMatterDate } from './front-matter/front-matter-date.ts';
import { frontMatterKey } from './front-matter/front-matter-key.ts';
import { frontMatterSyntax } from './front-matter/front-matter-syntax.ts';
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
import { linkSyntax } from './links/link-syntax.ts';
import { suppression } from './meta/suppression.ts';
import { releaseCountClaims } from './release/release-count-claims.ts';
import { releaseCountList } from './release/release-count-list.ts';
import { releaseCountSum } from './release/release-count-sum.ts';
import { releaseDuration } from './release/release-duration.ts';
import { releaseVersion } from './release/release-version.ts';
import { versionForm } from './release/version-form.ts';
import { versionStyle } from './release/version-style.ts';
import { weekdayDate } from './release/weekday-date.ts';
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
import { headingLevel } from './structure/heading-level.ts';
import { headingSpace } from './structure/heading-space.ts';
import { invisibleCharacter } from './structure/invisible-character.ts';
import { noBreakSpace } from './structure/no-break-space.ts';
import { translationMetadata } from './translation/translation-metadata.ts';
import { doubledWord } from './words/doubled-word.ts';
import { placeholder } from './words/placeholder.ts';

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
  linkSyntax,
  linkAbsolute,
  linkPage,
  linkAnchor,
  linkRedirect,
  linkLocale,
  linkDraft,
  duplicateUrl,
  imagePath,
  imageAlt,
  orphanBundleFile,
  headingLevel,
  headingSpace,
  shortcodeUnclosed,
  shortcodeUnknown,
  shortcodeParameter,
  shortcodeDelimiter,
  glossaryTerm,
  featureGateName,
  invisibleCharacter,
  noBreakSpace,
  placeholder,
  doubledWord,
  translationMetadata,
  zhSpacing,
  zhPunctuation,
  suppression,
] as const;
