const [width, height, left, bottom, right, top] = [720, 440, 64, 48, 170, 28];
const colours = ['#3b6fd4', '#c4532d', '#2e8b57', '#8a4fbf', '#9a7d0a', '#555555'];

/** Series `{ name, points: [x, y][] }` as an SVG with both axes by powers of ten. */
export function plot(series, { across, up }) {
  const all = series.flatMap(({ points }) => points);
  const [xFrom, xTo] = bounds(all.map(([x]) => x));
  const [yFrom, yTo] = bounds(all.map(([, y]) => y));
  const x = (value) => left + ((Math.log10(value) - xFrom) / (xTo - xFrom)) * (width - left - right);
  const y = (value) =>
    height - bottom - ((Math.log10(Math.max(value, 0.1)) - yFrom) / (yTo - yFrom)) * (height - bottom - top);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${up}, by ${across}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
  ];
  const line = (x1, y1, x2, y2) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#dddddd"/>`;
  const label = (at, down, text, anchor) =>
    `<text x="${at}" y="${down}" text-anchor="${anchor}" fill="#444444">${text}</text>`;
  for (let power = xFrom; power <= xTo; power++) {
    const at = x(10 ** power).toFixed(1);
    parts.push(line(at, top, at, height - bottom), label(at, height - bottom + 16, number(10 ** power), 'middle'));
  }
  for (let power = yFrom; power <= yTo; power++) {
    const at = y(10 ** power).toFixed(1);
    parts.push(line(left, at, width - right, at), label(left - 6, Number(at) + 4, number(10 ** power), 'end'));
  }
  parts.push(label((left + width - right) / 2, height - 10, across, 'middle'), label(8, 12, up, 'start'));
  for (const [index, { name, points }] of series.entries()) {
    const colour = colours[index % colours.length];
    const path = points.map(([at, value]) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('L');
    parts.push(`<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    parts.push(`<text x="${width - right + 12}" y="${top + 20 + 18 * index}" fill="${colour}">${name}</text>`);
  }
  return `${[...parts, '</svg>'].join('\n')}\n`;
}

/** The powers of ten around the values. */
function bounds(values) {
  return [Math.floor(Math.log10(Math.max(Math.min(...values), 0.1))), Math.ceil(Math.log10(Math.max(...values)))];
}

function number(value) {
  return value.toLocaleString('en');
}
