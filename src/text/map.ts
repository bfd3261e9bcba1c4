import { msg, str } from '@lit/localize';

export const mapLabel = (): string => msg('Map of the results', { id: 'map.label' });
export const placeMapLabel = (name: string): string => msg(str`Map: ${name}`, { id: 'map.place-label' });
export const skipMap = (): string => msg('Skip the map', { id: 'map.skip' });
export const zoomIn = (): string => msg('Zoom in', { id: 'map.zoom-in' });
export const zoomOut = (): string => msg('Zoom out', { id: 'map.zoom-out' });
export const showAll = (): string => msg('Show all results', { id: 'map.show-all' });
export const marker = (number: string, name: string): string => msg(str`${number}: ${name}`, { id: 'map.marker' });
export const markers = (numbers: string): string => msg(str`Results ${numbers}`, { id: 'map.markers' });
export const noPlaces = (): string => msg('None of these results names a place.', { id: 'map.no-places' });
export const someWithoutPlace = (count: number): string =>
  count === 1
    ? msg('1 result names no place and is in the list only.', { id: 'map.one-without-place' })
    : msg(str`${count} results name no place and are in the list only.`, { id: 'map.without-place' });
export const outlines = (): string =>
  msg('Outlines: Natural Earth, public domain. Nothing is fetched from a map service.', { id: 'map.outlines' });
export const noMap = (): string => msg('The map could not be loaded. The list is complete without it.', { id: 'map.failed' });
