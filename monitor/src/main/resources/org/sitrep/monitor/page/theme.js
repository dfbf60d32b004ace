/** Dark or light: what the address says, else what the reader chose before, else what the system has. */

const KEPT_UNDER = 'sitrep-theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');

/** Shows a theme; null for the one chosen before, or the system's. @param {'light'|'dark'|null} theme */
export function showTheme(theme) {
  const dark = (theme ?? localStorage.getItem(KEPT_UNDER) ?? (systemDark.matches ? 'dark' : 'light')) === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** The other theme, kept for the next time. @returns {'light'|'dark'} */
export function otherTheme() {
  const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem(KEPT_UNDER, theme);
  return theme;
}

/** Has the page follow the system. @param {() => void} changed */
export function followSystem(changed) {
  systemDark.addEventListener('change', changed);
}
