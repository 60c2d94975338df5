# Labels of buttons.

action-retry = 重新支付
action-pay-anyway = 仍要再次支付
action-restart = 重新下单
action-check-status = 查询支付结果
action-other-method = 选择其他支付方式
# 付款, not 支付: the name often ends in 支付 (微信支付), and the word would be doubled.
action-method = 用{ $method }付款
action-edit = 返回核对信息
action-authenticate = 通过银行确认付款
action-notify = 恢复后通知我
# The state of the service, not of the payment.
action-status-page = 查看服务状态
action-copy = 复制内容
action-report = 反馈问题
action-close = 关闭
