import { msg, str } from '@lit/localize';
import type { Issue } from '../domain/issue.ts';

// Around a field.
/** “Website (optional)”: what is needed goes without a mark. */
export const optional = (label: string): string => msg(str`${label} (optional)`, { id: 'form.optional' });
export const errorMark = (): string => msg('Error:', { id: 'form.error-mark' });
export const choose = (): string => msg('Choose one', { id: 'form.choose' });
export const yes = (): string => msg('Yes', { id: 'form.yes' });
export const no = (): string => msg('No', { id: 'form.no' });
export const notStated = (): string => msg('Not stated', { id: 'form.not-stated' });
export const chooseOne = (): string => msg('Type to search', { id: 'form.choose-one' });

/** An issue as a person mends it: for what is merely missing, what to do says it all. The same words stand at the top and at the field. */
export const issueSentence = ({ code, message, remedy }: Issue): string =>
  code === 'MISSING' && remedy !== '' ? remedy : `${message} ${remedy}`.trim();

// Several values.
export const addAnother = (): string => msg('Add another', { id: 'form.add-another' });
export const addTo = (label: string): string => msg(str`Add to “${label}”`, { id: 'form.add-to' });
export const remove = (): string => msg('Remove', { id: 'form.remove' });
export const removed = (what: string): string => msg(str`Removed: ${what}`, { id: 'form.removed' });
export const undo = (): string => msg('Undo', { id: 'form.undo' });
export const numbered = (label: string, number: number): string => msg(str`${label}, no. ${number}`, { id: 'form.numbered' });
export const chosen = (label: string): string => msg(str`Chosen for “${label}”`, { id: 'form.chosen' });
export const emptyValue = (): string => msg('an empty value', { id: 'form.empty-value' });

// Texts in several languages.
export const languageOfText = (label: string): string => msg(str`Language of “${label}”`, { id: 'form.language-of-text' });
export const inLanguage = (label: string, language: string): string => msg(str`${label} in ${language}`, { id: 'form.in-language' });
export const addLanguage = (): string => msg('Add another language', { id: 'form.add-language' });
export const noLanguage = (): string => msg('Not stated', { id: 'form.no-language' });

// Nested records.
export const noRecords = (): string => msg('Nothing here yet.', { id: 'form.no-records' });
export const edit = (): string => msg('Edit', { id: 'form.edit' });
export const close = (): string => msg('Done', { id: 'form.close' });
export const duplicate = (): string => msg('Duplicate', { id: 'form.duplicate' });
export const newRecord = (): string => msg('New, nothing filled in yet', { id: 'form.new-record' });
export const problems = (count: number): string =>
  count === 1 ? msg('1 thing to mend', { id: 'form.problems-one' }) : msg(str`${count} things to mend`, { id: 'form.problems' });

// The summary of what is wrong.
export const summaryHeading = (): string => msg('There is a problem', { id: 'form.summary-heading' });
export const summaryIntroduction = (): string =>
  msg('Nothing was saved yet, and everything you typed is still here.', { id: 'form.summary-introduction' });

// A place.
export const mapOf = (label: string): string => msg(str`${label}: choose it on the map`, { id: 'form.map-of' });
export const tooExact = (): string => msg('These coordinates are more exact than customers need.', { id: 'form.too-exact' });
export const roundOff = (): string => msg('Round to about 1 km', { id: 'form.round-off' });
export const removePlace = (): string => msg('Remove this place', { id: 'form.remove-place' });
export const placeRemoved = (): string => msg('The place was removed.', { id: 'form.place-removed' });
export const mapHelp = (): string =>
  msg('Click where it is, or press the arrow keys to move the mark; plus and minus zoom. The mark is kept to about 1 km.', {
    id: 'form.map-help',
  });
export const mapRole = (): string => msg('map to choose a place on', { id: 'form.map-role' });
export const zoomIn = (): string => msg('Zoom in', { id: 'form.zoom-in' });
export const zoomOut = (): string => msg('Zoom out', { id: 'form.zoom-out' });
export const wholeWorld = (): string => msg('Whole world', { id: 'form.whole-world' });
export const mapLoading = (): string => msg('The map is being drawn…', { id: 'form.map-loading' });
export const mapFailed = (): string => msg('The map could not be loaded. Type the coordinates instead.', { id: 'form.map-failed' });
export const chosenPoint = (lat: string, lon: string): string => msg(str`Latitude ${lat}, longitude ${lon}`, { id: 'form.chosen-point' });
export const chosenPointIn = (lat: string, lon: string, country: string): string =>
  msg(str`Latitude ${lat}, longitude ${lon}, in ${country}`, { id: 'form.chosen-point-in' });
export const noPoint = (): string => msg('No point chosen yet', { id: 'form.no-point' });

// Two versions.
export const conflictHeading = (): string => msg('Someone else changed this: compare', { id: 'form.conflict-heading' });
export const conflictIntroduction = (): string =>
  msg('Another device or app saved this while you were editing. Nothing was overwritten. Choose what to keep, then save again.', {
    id: 'form.conflict-introduction',
  });
export const keepMine = (): string => msg('Keep yours', { id: 'form.keep-mine' });
export const keepTheirs = (): string => msg('Keep what is in the pod', { id: 'form.keep-theirs' });
export const nothingStated = (): string => msg('Nothing', { id: 'form.nothing-stated' });
export const onlyYouChanged = (): string => msg('Only you changed this.', { id: 'form.only-you' });
export const onlyTheyChanged = (): string => msg('Only the other side changed this.', { id: 'form.only-they' });
export const bothChanged = (): string => msg('Both changed this: please choose.', { id: 'form.both-changed' });
export const chooseForEach = (): string => msg('Choose one version for each.', { id: 'form.choose-for-each' });
export const saveChoice = (): string => msg('Save this choice', { id: 'form.save-choice' });
export const sameAgain = (): string => msg('Both versions say the same. You can simply save again.', { id: 'form.same-again' });

// The data behind a record.
export const showData = (): string => msg('Show the data', { id: 'form.show-data' });
export const dataHelp = (): string =>
  msg('This is what is kept in your pod, in the Turtle format that other programs read too.', { id: 'form.data-help' });
export const dataWillBe = (): string =>
  msg('This is what will be written to your pod, in the Turtle format that other programs read too.', { id: 'form.data-will-be' });
export const openDocument = (): string => msg('Open the document in your pod', { id: 'form.open-document' });
export const dataLoading = (): string => msg('One moment…', { id: 'form.data-loading' });
export const dataFailed = (): string => msg('The data cannot be shown right now.', { id: 'form.data-failed' });
export const copy = (): string => msg('Copy', { id: 'form.copy' });
export const copied = (): string => msg('Copied', { id: 'form.copied' });
