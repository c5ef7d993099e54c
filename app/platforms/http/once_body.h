// SPDX-License-Identifier: GPL-3.0-or-later
// A request body that can be read only once.
#pragma once

#include <QIODevice>

namespace parvis {

// Qt (up to 6.8 at least: QHttpNetworkConnectionChannel, reconnectAttemptsDefault = 3) sends a request again by itself,
// POST included, when the connection breaks before a status line arrived. Before that it rewinds the body and gives up
// with ContentReSendError where it cannot. This device cannot once a byte has left it, so one request is one request.
class OnceBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OnceBody(QByteArray bytes, QObject* parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    bool reset() override;
    // All bytes were handed to the connection: the server may have the whole request. An empty body counts as handed
    // out, because nobody can tell.
    bool isSpent() const { return atEnd(); }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace parvis
