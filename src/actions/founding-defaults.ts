/**
 * What an alliance can be founded on: a set of agreement texts to start from, and the rules of the product. Loaded only by whoever
 * founds an alliance, and theirs to change before anything is published.
 */
import type { AgreementKind } from '../domain/agreement.ts';
import type { FoundingDraft } from './app.ts';
import allianceArabic from './founding-texts/alliance-agreement.ar.md?raw';
import allianceEnglish from './founding-texts/alliance-agreement.en.md?raw';
import allianceSpanish from './founding-texts/alliance-agreement.es.md?raw';
import allianceFrench from './founding-texts/alliance-agreement.fr.md?raw';
import charterArabic from './founding-texts/charter.ar.md?raw';
import charterEnglish from './founding-texts/charter.en.md?raw';
import charterSpanish from './founding-texts/charter.es.md?raw';
import charterFrench from './founding-texts/charter.fr.md?raw';
import communityArabic from './founding-texts/community-of-practice-agreement.ar.md?raw';
import communityEnglish from './founding-texts/community-of-practice-agreement.en.md?raw';
import communitySpanish from './founding-texts/community-of-practice-agreement.es.md?raw';
import communityFrench from './founding-texts/community-of-practice-agreement.fr.md?raw';
import hostArabic from './founding-texts/host-agreement.ar.md?raw';
import hostEnglish from './founding-texts/host-agreement.en.md?raw';
import hostSpanish from './founding-texts/host-agreement.es.md?raw';
import hostFrench from './founding-texts/host-agreement.fr.md?raw';
import resellerArabic from './founding-texts/reseller-agreement.ar.md?raw';
import resellerEnglish from './founding-texts/reseller-agreement.en.md?raw';
import resellerSpanish from './founding-texts/reseller-agreement.es.md?raw';
import resellerFrench from './founding-texts/reseller-agreement.fr.md?raw';
import { usualRules } from './publish-policy.ts';

type Words = Readonly<Record<'en' | 'es' | 'fr' | 'ar', string>>;

const agreement = (kind: AgreementKind, titles: Words, markdown: Words): FoundingDraft['agreements'][number] => ({
  kind,
  texts: (['en', 'es', 'fr', 'ar'] as const).map((language) => ({ language, title: titles[language], markdown: markdown[language] })),
});

/** Rules and agreement texts that ship with the product. */
export const foundingDefaults: Pick<FoundingDraft, 'rules' | 'agreements'> = {
  rules: usualRules,
  agreements: [
    agreement(
      'charter',
      { en: 'Charter', es: 'Carta', fr: 'Charte', ar: 'الميثاق' },
      { en: charterEnglish, es: charterSpanish, fr: charterFrench, ar: charterArabic },
    ),
    agreement(
      'alliance-agreement',
      { en: 'Alliance agreement', es: 'Acuerdo de la alianza', fr: 'Accord de l’alliance', ar: 'اتفاق التحالف' },
      { en: allianceEnglish, es: allianceSpanish, fr: allianceFrench, ar: allianceArabic },
    ),
    agreement(
      'community-of-practice-agreement',
      {
        en: 'Community of practice agreement',
        es: 'Acuerdo de la comunidad de práctica',
        fr: 'Accord de la communauté de pratique',
        ar: 'اتفاق مجتمع الممارسة',
      },
      { en: communityEnglish, es: communitySpanish, fr: communityFrench, ar: communityArabic },
    ),
    agreement(
      'reseller-agreement',
      { en: 'Reseller agreement (VAR)', es: 'Acuerdo de revendedores (VAR)', fr: 'Accord de revente (VAR)', ar: 'اتفاق الموزعين (VAR)' },
      { en: resellerEnglish, es: resellerSpanish, fr: resellerFrench, ar: resellerArabic },
    ),
    agreement(
      'host-agreement',
      { en: 'Host agreement', es: 'Acuerdo de alojamiento', fr: 'Accord d’hébergement', ar: 'اتفاق الاستضافة' },
      { en: hostEnglish, es: hostSpanish, fr: hostFrench, ar: hostArabic },
    ),
  ],
};
