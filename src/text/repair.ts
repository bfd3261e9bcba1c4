import { msg, str } from '@lit/localize';

export const heading = (): string => msg('This document in your pod cannot be read', { id: 'repair.heading' });
export const help = (): string =>
  msg(
    'It is shown here as it stands, and nothing was overwritten. Mend the place named below, or put the text of an earlier copy in its place.',
    {
      id: 'repair.help',
    },
  );
export const label = (): string => msg('The document, in the Turtle format', { id: 'repair.label' });
export const place = (line: number, column: number): string => msg(str`Line ${line}, column ${column}:`, { id: 'repair.place' });
export const repair = (): string => msg('Save the mended text', { id: 'repair.save' });
