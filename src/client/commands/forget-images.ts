import { l10n, window } from 'vscode';
import type { RemoteImageConsent } from '../preview/remote-images.ts';

/** `Stargazer: Preview: Forget Whose Images Are Shown`: previews of this workspace load no picture of another site any more, until asked anew. */
export async function forgetImages(images: RemoteImageConsent): Promise<void> {
  const hosts = await images.forget();
  void window.showInformationMessage(
    hosts === 0
      ? l10n.t('Images of no site were allowed in this workspace.')
      : l10n.t('Images of other sites are loaded only after you ask for them again.'),
  );
}
