import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Agreements of the alliance', { id: 'publishing.heading' });
export const introduction = (): string =>
  msg('A published text never changes: another text is another version, and members are asked again.', { id: 'publishing.introduction' });
export const answers = (): string => msg('Who has answered', { id: 'publishing.answers' });
export const noAnswers = (): string => msg('Nothing waits for an answer.', { id: 'publishing.no-answers' });
export const versionOf = (title: string, number: string): string => msg(str`${title}, version ${number}`, { id: 'publishing.version-of' });
export const answered = (count: number, all: number): string => msg(str`${count} of ${all} have answered`, { id: 'publishing.answered' });
export const answerBy = (date: string): string => msg(str`Answers are due by ${date}`, { id: 'publishing.answer-by' });
export const missing = (): string => msg('No answer yet', { id: 'publishing.missing' });
export const everybody = (): string => msg('Everybody has answered.', { id: 'publishing.everybody' });
export const publish = (): string => msg('Publish a version', { id: 'publishing.publish' });
export const kind = (): string => msg('Which agreement?', { id: 'publishing.kind' });
export const fromCurrent = (number: string): string => msg(str`Start from version ${number}`, { id: 'publishing.from-current' });
export const version = (): string => msg('Version', { id: 'publishing.version' });
export const versionHelp = (): string => msg('Three numbers with dots, higher than the last: 1.2.0.', { id: 'publishing.version-help' });
export const effective = (): string => msg('In force from', { id: 'publishing.effective' });
export const answerByQuestion = (): string => msg('Members answer by', { id: 'publishing.answer-by-question' });
export const answerByHelp = (): string =>
  msg('From then on no earlier version is allowed, and roles that need it lapse where the answer is missing.', {
    id: 'publishing.answer-by-help',
  });
export const textIn = (language: string): string => msg(str`Text in ${language}`, { id: 'publishing.text-in' });
export const title = (): string => msg('Title', { id: 'publishing.title' });
export const markdown = (): string => msg('Text', { id: 'publishing.markdown' });
export const markdownHelp = (): string =>
  msg('Headings begin with #, items with - or a number, quotes with >. Links are shown as text.', { id: 'publishing.markdown-help' });
export const preview = (): string => msg('How it will look', { id: 'publishing.preview' });
export const addLanguage = (): string => msg('Add a language', { id: 'publishing.add-language' });
export const removeLanguage = (language: string): string => msg(str`Remove ${language}`, { id: 'publishing.remove-language' });
export const wrongVersion = (): string =>
  msg('Give a version such as 1.2.0 that was not published before.', { id: 'publishing.wrong-version' });
export const wrongDates = (): string =>
  msg('The answer date must not come before the day it is in force.', { id: 'publishing.wrong-dates' });
export const giveText = (language: string): string => msg(str`Give a title and a text in ${language}.`, { id: 'publishing.give-text' });
export const check = (): string => msg('Check and sign', { id: 'publishing.check' });
export const decides = (title: string, number: string): string =>
  msg(str`To adopt “${title}”, version ${number}`, { id: 'publishing.decides' });
export const languages = (): string => msg('Languages', { id: 'publishing.languages' });
export const consequence = (): string =>
  msg('Every member who accepted an earlier version is asked again.', { id: 'publishing.consequence' });
