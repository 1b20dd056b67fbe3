export { Banner, type BannerProps, type BannerTone } from './banner.tsx';
export { ConfirmSheet, type ConfirmSheetProps } from './confirm-sheet.tsx';
export { Mark, shapes, tones, type MarkProps, type Shape, type Tone } from './mark.tsx';
export { PageHeader, Panel, SkipLink, type PageHeaderProps, type PanelProps } from './page-parts.tsx';
export {
  EmptyState,
  ErrorState,
  HiddenText,
  LiveRegion,
  OfflineBar,
  SkeletonPage,
  type StateProps,
} from './states.tsx';
export { cssVariablesResolver, theme } from './theme.ts';
export { Tabs, type TabsProps } from './tabs.tsx';
export { Sheet, type SheetProps } from './sheet.tsx';
