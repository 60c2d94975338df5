### English: was I charged?

charge-not-charged = No money was taken for this payment.
charge-not-charged-hold = No money was taken. If your statement shows a pending amount, your bank will release it automatically.
charge-on-hold = No money was taken, but the amount may be held on your card for a while. Your bank will release it.
charge-charged = The money was taken and the payment is complete.
charge-unknown = We do not know yet whether money was taken. It may have been.
charge-checked-not-charged = We have just checked: no money was taken. It is safe to try again.
