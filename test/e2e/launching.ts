/** The Chromium of this machine, as every journey starts it. */
export const launching = {
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
};
