### English: was I charged?

charge-not-charged = No money was taken for this payment.
charge-not-sent = No money was taken: the payment was never sent from this device.
charge-not-charged-hold = No money was taken. If you see a pending amount on your statement, your bank will release it back to you automatically.
charge-on-hold = No money has been taken, but the amount may be held for now. If the payment is not completed, the amount will be released back to you automatically.
# For an order that is paid and whose amount the shop has not taken yet.
charge-authorised = Your payment is approved. The amount is set aside for the shop, which will take it later.
charge-charged = The money was taken and the payment is complete.
charge-unknown = We do not know yet whether money was taken. It may have been.
charge-checked-not-charged = We have just checked: no money was taken. It is safe to try again.
