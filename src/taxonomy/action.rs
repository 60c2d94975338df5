//! What a shopper can do now.

use super::id::ids;

ids! {
    /// A next step, named from the shopper's side.
    Action;
    /// Correct what was typed.
    EditDetails "edit_details";
    /// Pay in another way.
    OtherMethod "other_method";
    /// Confirm with the bank once more.
    AuthenticateAgain "authenticate_again";
    /// Give the shop permission to take payments again.
    AuthoriseAgain "authorise_again";
    /// Put money on the account, then try again.
    AddFundsThenRetry "add_funds_then_retry";
    /// Try the same method again at once.
    RetryNow "retry_now";
    /// Try the same method again, one time.
    RetryOnce "retry_once";
    /// Try the same method again after a while.
    RetryLater "retry_later";
    /// Ask the bank.
    ContactBank "contact_bank";
    /// Ask the shop.
    ContactSupport "contact_support";
    /// Find out whether the payment went through.
    CheckStatus "check_status";
    /// Let the payment come to its end.
    Wait "wait";
    /// Finish in the bank's or wallet's app.
    FinishInApp "finish_in_app";
    /// Set up the wallet or app.
    EnableWallet "enable_wallet";
    /// Let the page open its payment window, or use another browser.
    AllowPopupsOrBrowser "allow_popups_or_browser";
    /// Get back online.
    CheckConnection "check_connection";
    /// Look at the order, which is paid.
    ViewOrder "view_order";
    /// Begin the checkout anew.
    RestartCheckout "restart_checkout";
    /// Change what is in the cart.
    ChangeAmount "change_amount";
}

impl Action {
    /// Whether the step sends money off again, by whatever method: such a step is never offered while it is
    /// unknown whether money has moved.
    pub const fn pays(self) -> bool {
        self.retries()
            || matches!(
                self,
                Self::OtherMethod | Self::EditDetails | Self::RestartCheckout | Self::ChangeAmount
            )
    }

    /// Whether the step uses the same method again with the same details.
    pub const fn retries(self) -> bool {
        matches!(
            self,
            Self::RetryNow
                | Self::RetryOnce
                | Self::RetryLater
                | Self::AddFundsThenRetry
                | Self::AuthenticateAgain
                | Self::AuthoriseAgain
        )
    }
}
