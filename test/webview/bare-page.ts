import type { Browser, Page } from 'playwright-core';

/** An empty page without any policy, and the addresses that it has asked for; none of them gets an answer. */
export async function openBarePage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><body>' });
    requests.push(url);
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, requests };
}

const ADDRESS = 'https://open.test/';
