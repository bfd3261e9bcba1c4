import type { AgreementKind } from '../domain/agreement.ts';
import allianceArabic from './agreements/alliance-agreement-1.0.0.ar.md?raw';
import allianceEnglish from './agreements/alliance-agreement-1.0.0.en.md?raw';
import allianceSpanish from './agreements/alliance-agreement-1.0.0.es.md?raw';
import allianceFrench from './agreements/alliance-agreement-1.0.0.fr.md?raw';
import charterArabic from './agreements/charter-1.0.0.ar.md?raw';
import charterEnglish from './agreements/charter-1.0.0.en.md?raw';
import charterSpanish from './agreements/charter-1.0.0.es.md?raw';
import charterFrench from './agreements/charter-1.0.0.fr.md?raw';
import newCharterArabic from './agreements/charter-1.1.0.ar.md?raw';
import newCharterEnglish from './agreements/charter-1.1.0.en.md?raw';
import newCharterSpanish from './agreements/charter-1.1.0.es.md?raw';
import newCharterFrench from './agreements/charter-1.1.0.fr.md?raw';
import communityArabic from './agreements/community-of-practice-agreement-1.0.0.ar.md?raw';
import communityEnglish from './agreements/community-of-practice-agreement-1.0.0.en.md?raw';
import communitySpanish from './agreements/community-of-practice-agreement-1.0.0.es.md?raw';
import communityFrench from './agreements/community-of-practice-agreement-1.0.0.fr.md?raw';
import hostArabic from './agreements/host-agreement-1.0.0.ar.md?raw';
import hostEnglish from './agreements/host-agreement-1.0.0.en.md?raw';
import hostSpanish from './agreements/host-agreement-1.0.0.es.md?raw';
import hostFrench from './agreements/host-agreement-1.0.0.fr.md?raw';
import resellerArabic from './agreements/reseller-agreement-1.0.0.ar.md?raw';
import resellerEnglish from './agreements/reseller-agreement-1.0.0.en.md?raw';
import resellerSpanish from './agreements/reseller-agreement-1.0.0.es.md?raw';
import resellerFrench from './agreements/reseller-agreement-1.0.0.fr.md?raw';

/** An example agreement in the languages of the demo. */
export interface DemoAgreement {
  readonly kind: AgreementKind;
  readonly version: string;
  readonly texts: readonly { readonly language: string; readonly title: string; readonly markdown: string }[];
}

/** The languages of the demo, in the order of its lists. */
export const demoLanguages = ['en', 'es', 'fr', 'ar'] as const;
type Words = Readonly<Record<(typeof demoLanguages)[number], string>>;

const agreement = (kind: AgreementKind, version: string, titles: Words, markdown: Words): DemoAgreement => ({
  kind,
  version,
  texts: demoLanguages.map((language) => ({ language, title: titles[language], markdown: markdown[language] })),
});

const charterTitles: Words = {
  en: 'Charter of the demo alliance',
  es: 'Carta de la alianza de demostración',
  fr: 'Charte de l’alliance de démonstration',
  ar: 'ميثاق التحالف التجريبي',
};

/** What the demo alliance is founded on; everybody joins on this charter. */
export const foundingAgreements: readonly DemoAgreement[] = [
  agreement('charter', '1.0.0', charterTitles, { en: charterEnglish, es: charterSpanish, fr: charterFrench, ar: charterArabic }),
  agreement(
    'alliance-agreement',
    '1.0.0',
    {
      en: 'Alliance agreement of the demo alliance',
      es: 'Acuerdo de la alianza de demostración',
      fr: 'Accord de l’alliance de démonstration',
      ar: 'اتفاق التحالف التجريبي',
    },
    { en: allianceEnglish, es: allianceSpanish, fr: allianceFrench, ar: allianceArabic },
  ),
  agreement(
    'community-of-practice-agreement',
    '1.0.0',
    {
      en: 'Community of practice agreement of the demo alliance',
      es: 'Acuerdo de la comunidad de práctica de la alianza de demostración',
      fr: 'Accord de la communauté de pratique de l’alliance de démonstration',
      ar: 'اتفاق مجتمع الممارسة في التحالف التجريبي',
    },
    { en: communityEnglish, es: communitySpanish, fr: communityFrench, ar: communityArabic },
  ),
  agreement(
    'reseller-agreement',
    '1.0.0',
    {
      en: 'Reseller agreement (VAR) of the demo alliance',
      es: 'Acuerdo de revendedores (VAR) de la alianza de demostración',
      fr: 'Accord de revente (VAR) de l’alliance de démonstration',
      ar: 'اتفاق الموزعين (VAR) في التحالف التجريبي',
    },
    { en: resellerEnglish, es: resellerSpanish, fr: resellerFrench, ar: resellerArabic },
  ),
  agreement(
    'host-agreement',
    '1.0.0',
    {
      en: 'Host agreement of the demo alliance',
      es: 'Acuerdo de alojamiento de la alianza de demostración',
      fr: 'Accord d’hébergement de l’alliance de démonstration',
      ar: 'اتفاق الاستضافة في التحالف التجريبي',
    },
    { en: hostEnglish, es: hostSpanish, fr: hostFrench, ar: hostArabic },
  ),
];

/** The charter that follows, published after most had joined. */
export const newCharter: DemoAgreement = agreement('charter', '1.1.0', charterTitles, {
  en: newCharterEnglish,
  es: newCharterSpanish,
  fr: newCharterFrench,
  ar: newCharterArabic,
});
