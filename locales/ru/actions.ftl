### Labels of buttons, in Russian: at most 28 characters without the variable. Meanings: ../README.md.

action-retry = Попробовать ещё раз
action-pay-anyway = Всё равно заплатить снова
action-restart = Оформить заказ заново
action-check-status = Проверить платёж
action-other-method = Другой способ оплаты
# $method (string): the merchant's own name for the method. The colon spares it a case ending.
action-method = Оплатить: { $method }
action-edit = Проверить данные
action-authenticate = Подтвердить в банке
action-notify = Сообщить, когда заработает
# The status of the service, not of the payment.
action-status-page = Посмотреть статус сервиса
action-copy = Скопировать текст
action-report = Сообщить о проблеме
action-close = Закрыть
