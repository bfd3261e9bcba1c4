import { Parser } from 'n3';
import type { Quad } from '@rdfjs/types';

/**
 * Reads N-Triples and N-Quads that this product wrote itself, at once and with blank nodes called what they are called in
 * the text. What others wrote goes through `parse.ts`, which never throws; this does.
 */
export function readNQuads(text: string): Quad[] {
  return new Parser({ format: 'N-Quads', blankNodePrefix: '' }).parse(text);
}
