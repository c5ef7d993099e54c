// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the formula engine for a period; the newest question wins.
#pragma once

#include "base/result.h"
#include "ui/insights/figures_data.h"

#include <QObject>
#include <QStringList>

namespace parvis {
class FiguresDesk;
}

namespace parvis::ui {

class FiguresLoader : public QObject
{
    Q_OBJECT
public:
    FiguresLoader(FiguresDesk& desk, QStringList whole, QStringList byDay, QObject* parent = nullptr);
    void load(const Period& period, const ZoneId& zone, const std::vector<AccountId>& accounts);
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void loaded(const parvis::ui::FiguresData& data);
    void failed(const parvis::Error& error);
    void loadingChanged();

private:
    void take(int attempt, const Period& period, const ZoneId& zone,
              const Result<std::vector<std::vector<Figure>>>& result);

    FiguresDesk& m_desk;
    QStringList m_whole, m_byDay;
    int m_attempt = 0;
    bool m_loading = false;
};

} // namespace parvis::ui
