fallback-headline = Payment not confirmed: check your bank before paying again
fallback-text = We cannot tell from here whether money was taken. Look for this payment in your banking app or email.
