// What can be measured of a page's looks: names, sizes, contrast, width. Runs inside the page.
import type { Page } from 'playwright-core';

type Finding = { readonly what: string; readonly of: string };

/** Problems of accessibility found by hand-written rules; empty when there are none. */
export const problemsOf = (page: Page): Promise<readonly Finding[]> =>
  page.evaluate(() => {
    // The page's own world: typed loosely, since the checks of types know no browser.
    const g = globalThis as any;
    const found: { what: string; of: string }[] = [];
    const told = (element: any): string =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
    const seen = (element: any): boolean => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const all = (selector: string): any[] => [...g.document.querySelectorAll(selector)].filter(seen);

    for (const element of all('button, a[href], input, textarea, select')) {
      const labels = [...(element.labels ?? [])].map((label: any) => label.textContent).join('');
      const name = (element.getAttribute('aria-label') ?? '') + labels + (element.textContent ?? '');
      if (name.trim() === '') found.push({ what: 'has no name', of: told(element) });
      const box = element.getBoundingClientRect();
      const inText = element.matches('.words a');
      if (!inText && (box.height < 43.5 || box.width < 43.5)) {
        found.push({ what: `is ${box.width}x${box.height}, smaller than 44`, of: told(element) });
      }
    }
    for (const image of all('img'))
      if (!image.hasAttribute('alt')) found.push({ what: 'no alt', of: told(image) });
    const ids = [...g.document.querySelectorAll('[id]')].map((element: any) => element.id);
    for (const id of ids)
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push({ what: 'id twice', of: id });
    if (g.document.querySelectorAll('h1').length !== 1) found.push({ what: 'not one h1', of: 'page' });
    if (g.document.querySelectorAll('main').length !== 1) found.push({ what: 'not one main', of: 'page' });
    if (!g.document.documentElement.lang) found.push({ what: 'no language', of: 'page' });
    if (g.document.documentElement.scrollWidth > g.innerWidth) {
      found.push({ what: `is ${g.document.documentElement.scrollWidth} wide`, of: 'page' });
    }

    const canvas = g.document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    const rgba = (colour: string): number[] => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const ground = (element: any): number[] => {
      for (let each = element; each; each = each.parentElement) {
        const colour = rgba(g.getComputedStyle(each).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return [255, 255, 255];
    };
    const light = ([r, gr, b]: number[]): number => {
      const of = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * of(r!) + 0.7152 * of(gr!) + 0.0722 * of(b!);
    };
    const walker = g.document.createTreeWalker(g.document.body, 4);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (walker.currentNode.data.trim() === '' || !seen(element)) continue;
      const [a, b] = [light(rgba(g.getComputedStyle(element).color)), light(ground(element))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < 4.5) found.push({ what: `contrast ${contrast.toFixed(2)}`, of: told(element) });
    }
    return found;
  });
