import { ContentPage } from "./content-page.tsx";

export const HelpPage = () => <ContentPage name="help" />;
export const TermsPage = () => <ContentPage name="terms" />;
export const PrivacyPage = () => <ContentPage name="privacy" />;
export const AccessibilityPage = () => <ContentPage name="accessibility" />;
