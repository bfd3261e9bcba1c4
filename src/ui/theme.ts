import { remember, remembered } from './preferences.ts';

export type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');

/** What is shown now: the choice made here, else the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

/** Puts the remembered choice in force. Call once, as early as possible. */
export function applyTheme(): void {
  const chosen = remembered('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
}

/** Chooses a theme; choosing what the system wishes anyway follows the system again. */
export function chooseTheme(theme: Theme): void {
  const isSystems = theme === (system.matches ? 'dark' : 'light');
  if (isSystems) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember('theme', isSystems ? undefined : theme);
}

/** Tells when the system changes its mind. Answers the way out. */
export function watchTheme(listener: () => void): () => void {
  system.addEventListener('change', listener);
  return () => {
    system.removeEventListener('change', listener);
  };
}
