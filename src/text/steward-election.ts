import { msg, str } from '@lit/localize';

export const heading = (): string => msg('Call an election', { id: 'steward-election.heading' });
export const introduction = (): string =>
  msg('All members elect the seats of the committee: one member, one vote, and each can approve of any number of candidates.', {
    id: 'steward-election.introduction',
  });
export const seats = (): string => msg('Which seats are up for election?', { id: 'steward-election.seats' });
export const seatHeld = (name: string, date: string): string =>
  msg(str`Held by ${name} until ${date}`, { id: 'steward-election.seat-held' });
export const seatOpenEnd = (name: string): string => msg(str`Held by ${name}`, { id: 'steward-election.seat-open-end' });
export const newSeat = (number: number): string => msg(str`New seat ${number}`, { id: 'steward-election.new-seat' });
export const addSeat = (): string => msg('Add a seat', { id: 'steward-election.add-seat' });
export const chooseSeats = (): string => msg('Choose at least one seat.', { id: 'steward-election.choose-seats' });
export const candidatesFor = (seat: string): string => msg(str`Candidates: ${seat}`, { id: 'steward-election.candidates-for' });
export const addCandidate = (): string => msg('Add a candidate', { id: 'steward-election.add-candidate' });
export const candidateHelp = (): string => msg('Only members can be candidates. Type a name.', { id: 'steward-election.candidate-help' });
export const remove = (): string => msg('Remove', { id: 'steward-election.remove' });
export const chooseCandidates = (): string =>
  msg('Name at least one candidate for each seat.', { id: 'steward-election.choose-candidates' });
export const until = (): string => msg('The term ends on', { id: 'steward-election.until' });
export const untilHelp = (date: string): string => msg(str`The rules allow ${date} at the latest.`, { id: 'steward-election.until-help' });
export const wrongUntil = (date: string): string =>
  msg(str`Choose a day in the future, and no later than ${date}.`, { id: 'steward-election.wrong-until' });
export const closes = (): string => msg('Votes until', { id: 'steward-election.closes' });
export const closesHelp = (date: string): string =>
  msg(str`Left empty: until ${date}, as the rules say.`, { id: 'steward-election.closes-help' });
export const wrongCloses = (): string => msg('Choose a time in the future.', { id: 'steward-election.wrong-closes' });
export const principle = (): string => msg('Principle concerned', { id: 'steward-election.principle' });
export const principleHelp = (): string => msg('One sentence that everybody can read.', { id: 'steward-election.principle-help' });
export const givePrinciple = (): string => msg('Name the principle concerned.', { id: 'steward-election.give-principle' });
export const needed = (count: number, all: number): string =>
  msg(str`At least ${count} of ${all} members must vote.`, { id: 'steward-election.needed' });
export const consequence = (): string =>
  msg('Elected is who most approve of, and more than any other for the same seat; with a tie nobody is.', {
    id: 'steward-election.consequence',
  });
export const check = (): string => msg('Check and sign', { id: 'steward-election.check' });
export const candidate = (name: string, seat: string): string => msg(str`${name}: ${seat}`, { id: 'steward-election.candidate' });
