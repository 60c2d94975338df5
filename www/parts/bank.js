/** A stand-in for the bank's confirmation (3-D Secure), which a provider's SDK opens over the page. */

const dialog = document.querySelector('.bank');

export const bank = {
  /**
   * Asks the shopper to confirm.
   *
   * @returns {Promise<object | undefined>} `undefined` when confirmed, else the provider's error.
   */
  async authenticate() {
    dialog.returnValue = '';
    dialog.showModal();
    await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
    if (dialog.returnValue === 'confirm') return undefined;
    return {
      type: 'invalid_request_error',
      code: 'payment_intent_authentication_failure',
      message: 'The provided PaymentMethod has failed authentication.',
    };
  },
};
