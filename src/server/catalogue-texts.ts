import type { Implausible } from '../core/kep/judge.ts';
import type { CatalogueReason } from '../core/kep/parse.ts';
import type { Language } from '../core/messages/types.ts';
import type { LoadFailure } from '../site/catalogue.ts';
import { say } from './texts.ts';

/** Why there is no catalogue at a place. */
export function failureText(reason: LoadFailure, uri: string, language: Language): string {
  const values = { uri, ...reason.data };
  switch (reason.code) {
    case 'not-found':
      return say(language, 'catalogueNotFound', values);
    case 'unreadable':
      return say(language, 'catalogueUnreadable', values);
    case 'too-large':
      return say(language, 'catalogueTooLarge', values);
    case 'no-kep-yaml':
      return say(language, 'catalogueNoKepYaml', values);
    case 'not-json':
      return say(language, 'catalogueNotJson', values);
    case 'not-a-catalogue':
      return say(language, 'catalogueNotACatalogue', values);
    case 'no-keps':
      return say(language, 'catalogueNoKeps', values);
  }
}

/** Why an offered text is no catalogue. */
export function reasonText(reason: CatalogueReason, language: Language): string {
  switch (reason.code) {
    case 'not-json':
      return say(language, 'offerNotJson', reason.data);
    case 'not-a-catalogue':
      return say(language, 'offerNotACatalogue');
    case 'no-keps':
      return say(language, 'offerNoKeps');
  }
}

/** Why an offered catalogue is not taken. */
export function implausibleText(doubt: Implausible, language: Language): string {
  switch (doubt.code) {
    case 'too-few':
      return say(language, 'offerTooFew', doubt.data);
    case 'unreadable-entries':
      return say(language, 'offerUnreadable', doubt.data);
    case 'bad-date':
      return say(language, 'offerBadDate', doubt.data);
    case 'older':
      return say(language, 'offerOlder', doubt.data);
  }
}
