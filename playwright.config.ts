import { existsSync } from 'node:fs';
import { chromium, defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './scripts/chromium.mjs';

const port = Number(process.env.PORT ?? 4173);
const baseURL = `http://127.0.0.1:${port}/unrolled/`;
const launchOptions = chromiumOptions(chromium.executablePath()) ?? {};
// Debian's Firefox, driven over WebDriver BiDi. Playwright 1.65 asks more of it than 153 can do.
const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { baseURL, trace: 'retain-on-failure' },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], launchOptions } },
    { name: 'phone', use: { ...devices['Pixel 7'], launchOptions } },
    ...(existsSync(firefox)
      ? [
          {
            name: 'firefox',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(port) },
    url: baseURL,
    reuseExistingServer: !process.env.CI,
  },
});
