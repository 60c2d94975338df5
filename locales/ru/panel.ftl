### The panel, in Russian. Meanings and limits: ../README.md.

## Labels

# $amount (string): a finished amount with its currency.
panel-amount = Сумма: { $amount }
# $order (string): the shop's own number of the order.
panel-order = Заказ: { $order }
# $reference (string): to quote to the shop.
panel-reference = Номер платежа: { $reference }
# $text (String): what the bank wrote for the shopper.
panel-bank-message = Сообщение банка: { $text }

## When this way to pay can be used again: $count (number), accusative after «через»

panel-retry-minutes = { $count ->
    [one] Этот способ оплаты снова будет доступен через { $count } минуту.
    [few] Этот способ оплаты снова будет доступен через { $count } минуты.
    [many] Этот способ оплаты снова будет доступен через { $count } минут.
   *[other] Этот способ оплаты снова будет доступен через { $count } минуты.
}
panel-retry-hours = { $count ->
    [one] Этот способ оплаты снова будет доступен через { $count } час.
    [few] Этот способ оплаты снова будет доступен через { $count } часа.
    [many] Этот способ оплаты снова будет доступен через { $count } часов.
   *[other] Этот способ оплаты снова будет доступен через { $count } часа.
}
panel-retry-days = { $count ->
    [one] Этот способ оплаты снова будет доступен через { $count } день.
    [few] Этот способ оплаты снова будет доступен через { $count } дня.
    [many] Этот способ оплаты снова будет доступен через { $count } дней.
   *[other] Этот способ оплаты снова будет доступен через { $count } дня.
}

## Checking the payment

panel-checking = Проверяем ваш платёж. Подождите немного.
panel-paid = Платёж прошёл
    .next = Платить больше не нужно. Подтверждение от магазина ищите в почте или на странице заказа.
panel-still-processing = Платёж пока обрабатывается. Не платите ещё раз: подождите немного и проверьте его снова.
panel-still-unknown = Ответа пока нет. Не платите ещё раз: проверьте платёж позже или спросите о нём в магазине.
panel-check-failed = Не удалось проверить платёж: нет связи. Попробуйте проверить снова, а пока не платите ещё раз.
panel-opening-report = Открываем форму обращения. Подождите немного.
report-unavailable = Написать магазину отсюда нельзя. Свяжитесь с ним напрямую и назовите номер платежа.

## Fallback: shown when nothing else could be loaded; also built into the shell, so no variables

fallback-headline = С платежом что-то пошло не так
fallback-charge = Отсюда не видно, списаны ли деньги.
fallback-next = Прежде чем платить снова, посмотрите в приложении банка или в почте, нет ли там этого платежа.
