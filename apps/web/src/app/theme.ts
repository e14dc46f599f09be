// From the design tokens of the project (design/theme.ts). tokens.css is loaded before the components' CSS.
// Sizes and colours point at the tokens, so phone and desk, light and dark need no second theme.
// Components are named by their keys and not imported: an import here would put each of them into the first load.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const hall: MantineColorsTuple = ['#e8f3f0', '#cde4de', '#a3cec4', '#8ecabc', '#5fb9a5', '#4e9c8c', '#1f7566', '#0f5a4e', '#0b4d43', '#073a32'];
const marigold: MantineColorsTuple = ['#fff6df', '#ffebb8', '#ffdc85', '#ffcb52', '#fabb2e', '#eda410', '#c48000', '#935f00', '#744a00', '#523400'];
const brick: MantineColorsTuple = ['#fcede8', '#f8d5cb', '#f2b3a3', '#ec9480', '#db6a52', '#c4472f', '#a93722', '#922e1c', '#7a2517', '#5a1a0f'];
const gray: MantineColorsTuple = ['#fbf9f5', '#f3f0e8', '#e9e4d9', '#d8d1c3', '#bdb5a5', '#877f70', '#6a6356', '#544e44', '#3a362e', '#1c1a16'];
const dark: MantineColorsTuple = ['#f4f0e6', '#d8d3c6', '#bfb9ab', '#989283', '#858073', '#3b3c34', '#2a2b25', '#1f201b', '#141511', '#0d0e0b'];

export const theme = createTheme({
  colors: { hall, marigold, brick, gray, dark },
  primaryColor: 'hall',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#1c1a16',
  white: '#ffffff',
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: 'var(--fs-xs)', sm: 'var(--fs-sm)', md: 'var(--fs-md)', lg: 'var(--fs-lg)', xl: 'var(--fs-xl)' },
  fontWeights: { regular: '400', medium: '600', bold: '700' },
  lineHeights: { xs: '1.3', sm: '1.4', md: 'var(--lh-body)', lg: '1.4', xl: '1.3' },
  headings: {
    fontFamily: 'var(--font-sans)',
    fontWeight: '800',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--fs-h1)', lineHeight: '1.15' },
      h2: { fontSize: 'var(--fs-lg)', lineHeight: '1.3' },
      h3: { fontSize: 'var(--fs-md)', lineHeight: '1.3' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '6px', lg: '14px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow-menu)', lg: 'var(--shadow-menu)', xl: 'var(--shadow-sheet)' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // No size below the token target: --target is 48 px on the phone and 36 px from 62em.
    Button: { vars: () => ({ root: { '--button-height': 'var(--target)', '--button-fz': 'var(--fs-md)', '--button-padding-x': '16px' } }), defaultProps: { variant: 'default' } },
    ActionIcon: { vars: () => ({ root: { '--ai-size': 'var(--target)' } }), defaultProps: { variant: 'default' } },
    Input: { vars: () => ({ wrapper: { '--input-height': 'var(--target)', '--input-fz': 'max(1rem, var(--fs-md))', '--input-bd': 'var(--edge)' } }) },
    Chip: { vars: () => ({ root: { '--chip-size': 'var(--target)', '--chip-fz': 'var(--fs-sm)' } }), defaultProps: { variant: 'outline', radius: 'xl' } },
    SegmentedControl: { defaultProps: { withItemsBorders: true, transitionDuration: 120 } },
    Badge: { defaultProps: { radius: 'xs', variant: 'light', tt: 'none', fw: 600 } },
    Checkbox: { defaultProps: { size: 'md', radius: 'xs' } },
    Paper: { defaultProps: { radius: 'md', withBorder: true, shadow: 'none' } },
    Card: { defaultProps: { radius: 'md', withBorder: true, shadow: 'none', padding: 'lg' } },
    Modal: { defaultProps: { radius: 'md', centered: true, transitionProps: { duration: 120 } } },
    NavLink: { defaultProps: { variant: 'subtle' } },
    Progress: { defaultProps: { radius: 'xs', size: 10, color: 'hall' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md', highlightOnHover: true } },
    Tooltip: { defaultProps: { openDelay: 300, radius: 'xs' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-anchor': 'var(--act-text)',
  '--mantine-color-error': 'var(--bad-text)',
  '--mantine-color-success': 'var(--act-text)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--well)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--well)',
  '--mantine-color-disabled-color': 'var(--ink-off)',
  '--mantine-color-disabled-border': 'var(--well)',
  '--mantine-primary-color-filled': 'var(--act)',
  '--mantine-primary-color-filled-hover': 'var(--act-hover)',
  '--mantine-primary-color-contrast': 'var(--on-act)',
  '--mantine-primary-color-light': 'var(--act-wash)',
  '--mantine-primary-color-light-color': 'var(--act-text)',
};

// Mantine's own scheme rules are more specific than :root, so both schemes are named.
export const tokensToMantine: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
