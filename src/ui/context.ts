import { createContext } from '@lit/context';
import type { AllianceApp } from '../actions/app.ts';

/** How every element reaches the product: `@consume({ context: appContext }) app!: AllianceApp`. `<wz-app>` provides it. */
export const appContext = createContext<AllianceApp>(Symbol('alliance-app'));
