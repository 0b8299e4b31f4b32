import type { DiagramLook } from '../../../protocol/index.ts';

/** How diagrams look in an exported page: in its light and its dark colours (`theme.ts`), and in letters whose widths differ little from system to system. */
export const exportLooks: { readonly light: DiagramLook; readonly dark: DiagramLook } = {
  light: {
    fontFamily: 'Arial, Helvetica, sans-serif',
    colours: {
      dark: false,
      background: '#ffffff',
      text: '#24292f',
      quiet: '#5b6470',
      surface: '#f3f5f7',
      border: '#8c959f',
      note: '#fdf6dc',
      series: ['#3f7fd0', '#c8702c', '#3d8f57', '#8a63c4', '#a8862a', '#c05050'],
    },
  },
  dark: {
    fontFamily: 'Arial, Helvetica, sans-serif',
    colours: {
      dark: true,
      background: '#1b1f24',
      text: '#dfe3e8',
      quiet: '#a3adb8',
      surface: '#242a31',
      border: '#6b7682',
      note: '#3a3524',
      series: ['#7cb7ff', '#f0a35c', '#9ad7a5', '#d6a8ff', '#f0c04c', '#ff9a92'],
    },
  },
};
